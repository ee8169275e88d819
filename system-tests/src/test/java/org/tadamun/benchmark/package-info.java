/** The benchmark: a command with a report, no test. */
package org.tadamun.benchmark;
