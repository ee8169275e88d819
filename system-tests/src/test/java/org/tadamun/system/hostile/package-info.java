/** Requests of attackers and of broken programs. */
package org.tadamun.system.hostile;
