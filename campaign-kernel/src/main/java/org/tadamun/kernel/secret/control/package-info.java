/** How keys are kept in the secrets file, and how all that is encrypted comes under a new one. */
package org.tadamun.kernel.secret.control;
