/** The expected results of a load: the arrivals of a real petition, and the counted rows. */
package org.tadamun.benchmark.fact;
