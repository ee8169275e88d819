/** The instruments: a server that is started and stopped, loads, a mail server, and the heap. */
package org.tadamun.benchmark.instrument;
