/** The benchmark: a command with a report, not a test. */
package org.tadamun.benchmark;
