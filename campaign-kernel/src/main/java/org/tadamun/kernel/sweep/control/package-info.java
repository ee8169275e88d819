/** Deletes expired rows every hour. */
package org.tadamun.kernel.sweep.control;
