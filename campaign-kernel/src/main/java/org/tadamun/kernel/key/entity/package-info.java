/** The keys of other systems. */
package org.tadamun.kernel.key.entity;
