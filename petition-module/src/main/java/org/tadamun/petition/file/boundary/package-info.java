/**
 * Files that staff send to be kept: evidence of batches, receipts of deliveries. Who keeps one says
 * who may read it. And the files of forms, as they come by, whoever sends them.
 *
 * <ul>
 *   <li>R1 What a file is, its first bytes say; its ending says the same, since by it a machine
 *       chooses what opens it.
 *   <li>R2 Of its name only what can be shown is kept.
 *   <li>R3 Its hash is that of its bytes as they were sent.
 * </ul>
 */
package org.tadamun.petition.file.boundary;
