/** The addressees of campaigns. */
package org.tadamun.kernel.addressee.entity;
