/** Passwords, links, the limits of attempts, and who may give which role. */
package org.tadamun.kernel.staff.control;
