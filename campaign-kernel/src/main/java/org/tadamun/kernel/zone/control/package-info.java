/** Deriving anew what was derived by earlier rules of time zones. */
package org.tadamun.kernel.zone.control;
