/** Fills the tables of a stopped server as if so many people had signed. */
package org.tadamun.benchmark.scale.filling;
