/**
 * What must come out of a load: the arrivals of a real petition, and what the rows themselves say.
 */
package org.tadamun.benchmark.fact;
