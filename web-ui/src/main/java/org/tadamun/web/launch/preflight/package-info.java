/**
 * What is looked at before the server boots, since the server stays alive after a failed
 * deployment. Plain Java, run by the start script; nothing of Jakarta EE is on its class path.
 *
 * <ul>
 *   <li>R1 Each thing that is wrong is refused with one sentence that names the key and the remedy.
 *   <li>R2 Each kind of refusal has its own exit code.
 *   <li>R3 The command line wins over the environment, that over the file, that over the default.
 *   <li>R4 Nothing is made in a data folder that another server uses, or that is of a newer version
 *       or of one too old.
 *   <li>R5 What holds a secret is readable by its owner only; one that others can read is refused.
 *   <li>R6 No new secrets file is made for a database that was filled with another one, or of which
 *       nobody can tell; and one that cannot be looked at is not called missing.
 *   <li>R8 A secrets file that lacks the keys of the database is refused before anything is written
 *       with it.
 *   <li>R7 Every key is set before the server boots.
 * </ul>
 */
package org.tadamun.web.launch.preflight;
