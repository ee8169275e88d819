/** How the trail is read where it is long. */
package org.tadamun.kernel.audit.control;
