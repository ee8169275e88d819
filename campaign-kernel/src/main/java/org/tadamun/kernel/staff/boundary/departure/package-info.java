/** Somebody goes, or loses what he made keys by, and what he knows of them ends with it. */
package org.tadamun.kernel.staff.boundary.departure;
