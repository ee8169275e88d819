/** What is sent by those who mean harm, and by programs that are broken. */
package org.tadamun.system.hostile;
