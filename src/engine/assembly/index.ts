// The kernels of the training engine. Pointers are byte offsets into the one memory the
// caller brings; every float row starts at a multiple of 16 bytes.
export { packingBytes, setPacking, gemm } from './gemm';
export { lstmForward, lstmBackward } from './lstm';
export { maxOverTime, convolutionBackward } from './convolution';
export { gatherRows, scatterAddRows, bagForward, bagBackward } from './embedding';
export { addInto, addBias, addBiasRelu, biasGradient, reluGate, sigmoidMinusTruth } from './elementwise';
export { dropout, multiplyInto } from './dropout';
export { adam, adamRows } from './adam';
export { gatherPackedRows, bagPackedFeatures, bagFeatures, windowMaximum, lstmStep, calibrate } from './scoring';
