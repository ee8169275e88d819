/** The second factor: codes of an app by the clock, recovery codes, and who must have them. */
package org.tadamun.kernel.staff.control.factor;
