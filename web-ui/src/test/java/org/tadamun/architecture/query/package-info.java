/** What only sources show: what queries ask for, and whose constants are used. */
package org.tadamun.architecture.query;
