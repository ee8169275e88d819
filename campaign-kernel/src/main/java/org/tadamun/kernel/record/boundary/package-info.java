/** Finding rows, for all subjects. */
package org.tadamun.kernel.record.boundary;
