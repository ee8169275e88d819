/** The reports of runs. */
package org.tadamun.kernel.retention.entity;
