/** Whether a file is one that was frozen: for everybody, by its hash or by its bytes. */
package org.tadamun.petition.snapshot.boundary.verification;
