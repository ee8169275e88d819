/** Coalition partners. */
package org.tadamun.kernel.organisation.entity;
