/**
 * Files that staff send to be kept: evidence of batches, receipts of deliveries. The package that
 * keeps a file decides who may read it. Also reads the files of forms that anybody sends.
 *
 * <ul>
 *   <li>R1 The first bytes of a file decide its kind; its extension is made to fit, since computers
 *       choose a program by it.
 *   <li>R2 Of its name only characters that can be shown are kept.
 *   <li>R3 Its hash is that of the bytes as they were sent.
 * </ul>
 */
package org.tadamun.petition.file.boundary;
