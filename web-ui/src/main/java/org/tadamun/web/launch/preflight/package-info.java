/**
 * What is checked before the server boots, since the server stays alive after a failed deployment.
 * Plain Java, run by the start script; nothing of Jakarta EE is on its class path.
 *
 * <ul>
 *   <li>R1 Each problem is refused with one sentence that names the key and the remedy.
 *   <li>R2 Each kind of refusal has its own exit code.
 *   <li>R3 The command line wins over the environment, the environment over the file, the file over
 *       the default.
 *   <li>R4 Nothing is made in a data folder that another server uses, or whose version is newer
 *       than this build or too old for it.
 *   <li>R5 A file with secrets is readable by its owner only; a secrets file that others can read
 *       is refused.
 *   <li>R6 No new secrets file is made for a database that has data, or whose content is unknown; a
 *       secrets file that cannot be looked at is not called missing.
 *   <li>R8 A secrets file that lacks the keys of the database is refused before anything is written
 *       with it.
 *   <li>R7 Every key has a value before the server boots.
 * </ul>
 */
package org.tadamun.web.launch.preflight;
