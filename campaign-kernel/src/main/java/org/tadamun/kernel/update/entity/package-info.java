/** News. */
package org.tadamun.kernel.update.entity;
