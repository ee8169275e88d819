/** What the log says of signatures, so that it can be compared with a backup. */
package org.tadamun.petition.signature.control.log;
