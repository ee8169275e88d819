/** Figures of the database that many change at the same moment. */
package org.tadamun.kernel.database.boundary.figure;
