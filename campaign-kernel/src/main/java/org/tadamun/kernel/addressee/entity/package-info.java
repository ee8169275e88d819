/** Who is addressed. */
package org.tadamun.kernel.addressee.entity;
