/** Forgetting by the hour. */
package org.tadamun.kernel.sweep.control;
