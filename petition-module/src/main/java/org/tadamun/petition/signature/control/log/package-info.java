/** Logs and notes what signers took back, so that backups and copies can be compared with it. */
package org.tadamun.petition.signature.control.log;
