/** News of campaigns. */
package org.tadamun.kernel.update.entity;
