/**
 * Revokes the keys that a person made, when that person leaves or loses the role for making keys.
 */
package org.tadamun.kernel.staff.boundary.departure;
