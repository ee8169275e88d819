/** A rule about the secrets file that the start and the running server share. */
package org.tadamun.kernel.secret.boundary.file;
