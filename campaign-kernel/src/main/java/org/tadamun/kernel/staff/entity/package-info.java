/** The people who work in the console, and what they may do where. */
package org.tadamun.kernel.staff.entity;
