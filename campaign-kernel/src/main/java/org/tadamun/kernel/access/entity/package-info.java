/** The roles, and how far one reaches that was given. */
package org.tadamun.kernel.access.entity;
