/** What happens in parliaments. */
package org.tadamun.endorsements.parliament.entity;
