/** Fills the tables of a server that is stopped, as if so many had signed. */
package org.tadamun.benchmark.scale.filling;
