/** Rules that need the sources: what queries name, and whose constants are used. */
package org.tadamun.architecture.query;
