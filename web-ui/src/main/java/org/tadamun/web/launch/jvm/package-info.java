/**
 * Options of the server's JVM. Most of them only make it faster; they depend on the JDK and the
 * system, and the server runs without them too.
 */
package org.tadamun.web.launch.jvm;
