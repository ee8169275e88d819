/** What the start and the running server both ask of the secrets file. */
package org.tadamun.kernel.secret.boundary.file;
