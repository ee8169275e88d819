/** How keys are stored in the secrets file, and how everything is re-encrypted with a new one. */
package org.tadamun.kernel.secret.control;
