/** What `assembly/index.ts` exports; pointers and counts are plain numbers. */
export interface KernelExports {
  packingBytes(): number;
  setPacking(pointer: number): void;
  gemm(
    m: number,
    n: number,
    k: number,
    a: number,
    rowStrideA: number,
    columnStrideA: number,
    b: number,
    rowStrideB: number,
    columnStrideB: number,
    c: number,
    strideC: number,
    accumulate: boolean,
  ): void;
  lstmForward(
    batch: number,
    units: number,
    step: number,
    ids: number,
    gates: number,
    bias: number,
    previousCell: number,
    cell: number,
    hidden: number,
    cellTangent: number,
    best: number,
    bestStep: number,
  ): void;
  lstmBackward(
    batch: number,
    units: number,
    step: number,
    gates: number,
    previousCell: number,
    cellTangent: number,
    bestGradient: number,
    bestStep: number,
    hiddenGradient: number,
    cellGradient: number,
  ): void;
  maxOverTime(
    batch: number,
    time: number,
    positions: number,
    filters: number,
    responses: number,
    bias: number,
    output: number,
    argument: number,
  ): void;
  convolutionBackward(
    batch: number,
    time: number,
    filters: number,
    depth: number,
    width: number,
    input: number,
    kernel: number,
    gradient: number,
    argument: number,
    kernelGradient: number,
    inputGradient: number,
  ): void;
  gatherRows(count: number, depth: number, ids: number, table: number, out: number): void;
  scatterAddRows(count: number, depth: number, ids: number, rows: number, table: number): void;
  bagForward(
    count: number,
    depth: number,
    ids: number,
    table: number,
    sum: number,
    maximum: number,
    argument: number,
  ): void;
  bagBackward(
    count: number,
    depth: number,
    ids: number,
    sumGradient: number,
    maximumGradient: number,
    argument: number,
    table: number,
  ): void;
  addInto(n: number, y: number, x: number): void;
  addBias(rows: number, columns: number, x: number, bias: number): void;
  addBiasRelu(rows: number, columns: number, x: number, bias: number): void;
  biasGradient(rows: number, columns: number, x: number, gradient: number): void;
  reluGate(n: number, output: number, gradient: number): void;
  sigmoidMinusTruth(n: number, logits: number, truth: number, scale: number): void;
  dropout(n: number, x: number, mask: number, keep: number, seed: number): void;
  multiplyInto(n: number, x: number, mask: number): void;
  adam(
    n: number,
    weight: number,
    gradient: number,
    mean: number,
    variance: number,
    rate: number,
    shrink: number,
  ): void;
  adamRows(
    count: number,
    depth: number,
    rows: number,
    weight: number,
    gradient: number,
    mean: number,
    variance: number,
    rate: number,
  ): void;
  bagFeatures(
    count: number,
    depth: number,
    ids: number,
    table: number,
    sum: number,
    maximum: number,
  ): void;
  gatherPackedRows(
    count: number,
    depth: number,
    ids: number,
    table: number,
    zero: number,
    scale: number,
    out: number,
  ): void;
  bagPackedFeatures(
    count: number,
    depth: number,
    ids: number,
    table: number,
    zero: number,
    scale: number,
    sum: number,
    maximum: number,
  ): void;
  windowMaximum(
    words: number,
    width: number,
    filters: number,
    slots: number,
    table: number,
    stride: number,
    bias: number,
    output: number,
  ): void;
  lstmStep(
    batch: number,
    units: number,
    gates: number,
    cell: number,
    hidden: number,
    best: number,
  ): void;
  calibrate(
    n: number,
    x: number,
    yes: number,
    no: number,
    offset: number,
    lowest: number,
    highest: number,
  ): void;
}
