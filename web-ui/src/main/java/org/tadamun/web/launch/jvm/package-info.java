/**
 * Options of the server's JVM that only make it faster. They depend on the JDK and the system, and
 * the server runs without them too.
 */
package org.tadamun.web.launch.jvm;
