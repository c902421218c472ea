/** What a net sees at once. */
export interface Batch {
  rows: number;
  /**
   * One array for each input of the net, row-major and padded with 0: sequences [rows × time]
   * where `time` leaves the tail the net asks for, bags [rows × longest bag].
   */
  inputs: Int32Array[];
  /** Columns of each input. */
  widths: number[];
  /** 0 or 1 (or between, with label smoothing), [rows × labels]. */
  truth: Float32Array;
  /** The label set of each product, for nets that choose among sets; [rows]. */
  classes?: Int32Array;
}
