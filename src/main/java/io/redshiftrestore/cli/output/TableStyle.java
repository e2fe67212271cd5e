package io.redshiftrestore.cli.output;

/**
 * How a table is drawn.
 *
 * @param width how wide it may be; 0 for any width
 * @param window how many rows are read before they are printed
 * @param nullText what stands for NULL
 */
record TableStyle(int width, int window, String nullText) {}
