/** Sessions of the console in the database, for all nodes. */
package org.tadamun.kernel.staff.boundary.session;
