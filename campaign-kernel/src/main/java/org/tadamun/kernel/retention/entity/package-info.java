/** The reports of runs, and the periods. */
package org.tadamun.kernel.retention.entity;
