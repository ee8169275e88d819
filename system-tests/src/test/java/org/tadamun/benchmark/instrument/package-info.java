/** With what is measured: a server that is started and stopped, loads, a mail server, the heap. */
package org.tadamun.benchmark.instrument;
