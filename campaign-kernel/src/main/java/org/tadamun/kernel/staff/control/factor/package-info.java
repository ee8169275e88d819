/** The second factor: time-based codes of an app, recovery codes, and who must have them. */
package org.tadamun.kernel.staff.control.factor;
